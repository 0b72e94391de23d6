package fr.raccordement.api.fiche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of an event that people type as they like, and may name somebody in. It is stored under a
 * key that can be destroyed ({@link SealedText}); what the program says itself, and what was typed
 * before texts were sealed, stands in clear (D-262).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TexteLibre {}
