/** Who is logged in to the portal, and that an administrator ends it. */
@NullMarked
package fr.raccordement.graphql.session;

import org.jspecify.annotations.NullMarked;
