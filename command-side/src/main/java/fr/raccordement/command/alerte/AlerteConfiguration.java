package fr.raccordement.command.alerte;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of examinations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExamenProperties.class)
class AlerteConfiguration {}
