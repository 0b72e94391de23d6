/**
 * Who is logged in to the portal: {@code StoredSessions}, asked by {@code SessionQueryHandler}. Not
 * a projection: no event says it, and it is forgotten with each session (D-246).
 */
@NullMarked
package fr.raccordement.query.session;

import org.jspecify.annotations.NullMarked;
