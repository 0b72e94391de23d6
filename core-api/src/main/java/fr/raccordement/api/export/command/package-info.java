/** What may be asked of an export. */
@NullMarked
package fr.raccordement.api.export.command;

import org.jspecify.annotations.NullMarked;
