/** What happened to a thing, as its history and as auditors read it. */
@NullMarked
package fr.raccordement.projection.history;

import org.jspecify.annotations.NullMarked;
