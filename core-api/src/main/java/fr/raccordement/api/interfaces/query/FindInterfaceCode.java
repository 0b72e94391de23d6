package fr.raccordement.api.interfaces.query;

/** One code, retired or not; answers an optional {@link InterfaceCodeView}. */
public record FindInterfaceCode(String code) {}
