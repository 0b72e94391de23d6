/** What can have happened to an export. */
@NullMarked
package fr.raccordement.api.export.event;

import org.jspecify.annotations.NullMarked;
