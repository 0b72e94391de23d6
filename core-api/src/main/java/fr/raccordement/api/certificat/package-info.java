/** X.509 certificates deposited on a fiche, and the verdict of their analysis. */
@NullMarked
package fr.raccordement.api.certificat;

import org.jspecify.annotations.NullMarked;
