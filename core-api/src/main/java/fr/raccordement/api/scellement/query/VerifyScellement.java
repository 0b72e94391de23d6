package fr.raccordement.api.scellement.query;

import fr.raccordement.api.acteur.Actor;

/**
 * Has the whole store compared with the log, apart; answers the {@link ScellementView} of this
 * moment. Refuses: FORBIDDEN but for AIFE_ADMIN.
 */
public record VerifyScellement(Actor viewer) {}
