/** Who is calling: demonstration accounts or bearer tokens, never both. */
@NullMarked
package fr.raccordement.graphql.security;

import org.jspecify.annotations.NullMarked;
