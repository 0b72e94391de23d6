/** What holds for all the sources, the schema and the documents. */
@NullMarked
package fr.raccordement;

import org.jspecify.annotations.NullMarked;
