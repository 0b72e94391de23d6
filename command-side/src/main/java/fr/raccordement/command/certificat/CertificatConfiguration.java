package fr.raccordement.command.certificat;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the properties of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificatsProperties.class)
class CertificatConfiguration {}
