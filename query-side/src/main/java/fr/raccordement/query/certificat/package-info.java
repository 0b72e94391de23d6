/** Who holds and held a certificate. */
@NullMarked
package fr.raccordement.query.certificat;

import org.jspecify.annotations.NullMarked;
