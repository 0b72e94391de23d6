package fr.raccordement.api.habilitation;

import fr.raccordement.api.acteur.Question;

/** A query that names the structure that it is about. */
public interface Concerning extends Question {

    /** The structure, and as what it is concerned. */
    Concern concern();
}
