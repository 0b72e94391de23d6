package fr.raccordement.command.alerte;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of examinations.
 *
 * @param attente for how long a fiche or its revision waits before the operator is told
 */
@ConfigurationProperties("raccordement.examen")
public record ExamenProperties(@DefaultValue("P5D") Duration attente) {}
