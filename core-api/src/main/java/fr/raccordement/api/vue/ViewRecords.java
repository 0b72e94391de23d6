package fr.raccordement.api.vue;

/** Where it is recorded what the system did with a view. */
public interface ViewRecords {

    /** This generation is whole and answers from now on; said again it changes nothing. */
    void completed(VueId vue, long generation);
}
