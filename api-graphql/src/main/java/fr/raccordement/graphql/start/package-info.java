/** Which version runs, on what, and where it is to be opened. */
@NullMarked
package fr.raccordement.graphql.start;

import org.jspecify.annotations.NullMarked;
