package fr.raccordement.api.vue;

/** Where it is recorded what the system did with a view. */
public interface ViewRecords {

    /** This generation is complete and answers from now on; repeated it changes nothing. */
    void completed(VueId vue, long generation);
}
