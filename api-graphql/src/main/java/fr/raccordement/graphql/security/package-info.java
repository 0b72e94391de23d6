/**
 * Who is calling: demonstration accounts or bearer tokens, never both; and the sessions of people
 * who log in to the portal under either.
 */
@NullMarked
package fr.raccordement.graphql.security;

import org.jspecify.annotations.NullMarked;
