package fr.raccordement.api.fiche;

/**
 * A person in charge of the technical side (S-25). Personal data: stands in clear in no event, no
 * log, no error.
 *
 * @param nom how to call them
 * @param email where to write to
 * @param telephone where to call
 */
public record Contact(String nom, String email, String telephone) {

    /** Hides the person: a contact may be logged by mistake. */
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
