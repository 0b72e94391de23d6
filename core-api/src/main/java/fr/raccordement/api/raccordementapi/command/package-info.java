/** What may be asked of connections by API. */
@NullMarked
package fr.raccordement.api.raccordementapi.command;

import org.jspecify.annotations.NullMarked;
