package fr.raccordement.courriel;

/** Sends mail. */
@FunctionalInterface
interface Expedition {

    /**
     * Sends one; returns once it was taken over.
     *
     * @throws ServeurAbsentException where no server could be asked
     * @throws RuntimeException where it was not
     */
    void send(Courriel courriel);
}
