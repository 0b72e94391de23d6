package fr.raccordement;

import fr.raccordement.processing.Tool;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The program's main class: finds whatever modules are on the path. Where the first argument is the
 * name of a tool, that is run instead.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RaccordementApplication {

    static void main(String[] args) {
        var name = args.length == 0 ? "" : args[0];
        ServiceLoader.load(Tool.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        tool -> System.exit(tool.run(List.of(args).subList(1, args.length))),
                        () -> SpringApplication.run(RaccordementApplication.class, args));
    }
}
