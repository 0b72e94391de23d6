/** The language of Raccordement: what may be asked, what has happened, what may be seen. */
@NullMarked
package fr.raccordement.api;

import org.jspecify.annotations.NullMarked;
