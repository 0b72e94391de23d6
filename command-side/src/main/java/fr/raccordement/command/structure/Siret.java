package fr.raccordement.command.structure;

/** The checksum of a SIRET (domain.md 7.2) (D-006). */
public final class Siret {

    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    private Siret() {}

    /**
     * Whether the checksum holds: Luhn over the SIRET and over its SIREN; for the establishments of
     * La Poste but its head office, a sum of digits that five divides.
     */
    public static boolean checksumHolds(String siret) {
        if (siret.startsWith(LA_POSTE) && !siret.equals(LA_POSTE_HEAD_OFFICE)) {
            return siret.chars().map(Character::getNumericValue).sum() % 5 == 0;
        }
        return luhn(siret) && luhn(siret.substring(0, 9));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = Character.getNumericValue(digits.charAt(digits.length() - 1 - place));
            int doubled = digit * 2;
            sum += place % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
