package fr.raccordement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The only main class: finds whatever modules are on the path. */
@SpringBootApplication
public class RaccordementApplication {

    static void main(String[] args) {
        SpringApplication.run(RaccordementApplication.class, args);
    }
}
