/** What people type or paste for something that has a form. */
@NullMarked
package fr.raccordement.api.typed;

import org.jspecify.annotations.NullMarked;
