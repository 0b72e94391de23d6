/** Pages and their cursors (Relay cursor connections). */
@NullMarked
package fr.raccordement.graphql.pagination;

import org.jspecify.annotations.NullMarked;
