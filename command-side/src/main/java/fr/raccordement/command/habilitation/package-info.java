/**
 * Who belongs to a structure and holds what there: the aggregates {@code Habilitation}, of one user
 * in one structure, and {@code Gestion}, the principal manager of a structure, named through {@link
 * fr.raccordement.command.habilitation.Gestionnaires}; what they refuse: {@code HabilitationRules}.
 *
 * <p>And what an actor may do: {@code EventSourcedRights} judges the {@code @Requires} of every
 * command by the same fold, {@code Droits}, from the events themselves.
 */
@NullMarked
package fr.raccordement.command.habilitation;

import org.jspecify.annotations.NullMarked;
