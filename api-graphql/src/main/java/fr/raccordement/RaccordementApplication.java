package fr.raccordement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program's main class: finds whatever modules are on the path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RaccordementApplication {

    static void main(String[] args) {
        SpringApplication.run(RaccordementApplication.class, args);
    }
}
