/** What can have happened to connections by API, and to the names they go by. */
@NullMarked
package fr.raccordement.api.raccordementapi.event;

import org.jspecify.annotations.NullMarked;
