/** What may be asked about sessions of people. */
@NullMarked
package fr.raccordement.api.session.query;

import org.jspecify.annotations.NullMarked;
