package fr.raccordement.api.certificat;

/**
 * An application code of the platform.
 *
 * @param code three capitals and three digits
 */
public record CodeApplicationId(String code) {

    @Override
    public String toString() {
        return "code-application-" + code;
    }
}
