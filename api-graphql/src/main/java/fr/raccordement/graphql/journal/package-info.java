/** All that happened, for auditors, and what it changed. */
@NullMarked
package fr.raccordement.graphql.journal;

import org.jspecify.annotations.NullMarked;
