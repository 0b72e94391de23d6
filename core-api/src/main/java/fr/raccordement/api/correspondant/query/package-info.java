/** What is asked of correspondants. */
@NullMarked
package fr.raccordement.api.correspondant.query;

import org.jspecify.annotations.NullMarked;
