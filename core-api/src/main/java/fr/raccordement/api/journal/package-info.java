/** The journal: what happened to everything, for auditors. */
@NullMarked
package fr.raccordement.api.journal;

import org.jspecify.annotations.NullMarked;
