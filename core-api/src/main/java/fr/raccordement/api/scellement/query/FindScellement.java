package fr.raccordement.api.scellement.query;

import fr.raccordement.api.acteur.Actor;

/**
 * How the sealing fares; answers an optional {@link ScellementView}, empty for whoever has no role
 * at the operator.
 */
public record FindScellement(Actor viewer) {}
