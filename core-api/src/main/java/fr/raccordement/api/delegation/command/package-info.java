/** What may be asked of a delegation. */
@NullMarked
package fr.raccordement.api.delegation.command;

import org.jspecify.annotations.NullMarked;
