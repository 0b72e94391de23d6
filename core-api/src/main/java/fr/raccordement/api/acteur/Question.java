package fr.raccordement.api.acteur;

/** A query whose answer depends on who asks. */
public interface Question {

    /** Who asks. */
    Actor viewer();
}
