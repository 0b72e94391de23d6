package fr.raccordement.api.interfaces;

/**
 * A flow of the platform.
 *
 * @param code such as {@code FSO1113A}
 */
public record InterfaceCodeId(String code) {

    @Override
    public String toString() {
        return "interface-" + code;
    }
}
