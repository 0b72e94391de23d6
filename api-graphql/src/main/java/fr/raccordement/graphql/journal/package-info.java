/** The journal for auditors, and what each event changed, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.journal;

import org.jspecify.annotations.NullMarked;
