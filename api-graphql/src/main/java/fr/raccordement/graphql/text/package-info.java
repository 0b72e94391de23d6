/** What no text that a client sends may have. */
@NullMarked
package fr.raccordement.graphql.text;

import org.jspecify.annotations.NullMarked;
