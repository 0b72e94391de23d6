/** Backups, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.sauvegarde;

import org.jspecify.annotations.NullMarked;
