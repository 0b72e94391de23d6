/** What may be asked about certificates, and what is seen of them. */
@NullMarked
package fr.raccordement.api.certificat.query;

import org.jspecify.annotations.NullMarked;
