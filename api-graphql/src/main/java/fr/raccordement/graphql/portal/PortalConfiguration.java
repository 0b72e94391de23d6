package fr.raccordement.graphql.portal;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import fr.raccordement.graphql.refusal.HttpRefusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the portal before the program, in the dress that its operator gives it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalProperties.class)
class PortalConfiguration {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    /** Where no page of the portal is: what the program answers itself. */
    private static final List<String> OF_THE_PROGRAM =
            List.of(
                    "/graphiql/**",
                    "/actuator/**",
                    "/demonstration/**",
                    "/exports/**",
                    "/desinscription/**",
                    "/portal/**",
                    "/oauth2/**",
                    "/login/oauth2/**",
                    "/error/**");

    @Bean
    Customizer<HttpSecurity> portal(
            PortalProperties properties,
            ResourceLoader resources,
            HttpRefusals refusals,
            @Value("${spring.graphql.http.path:/graphql}/**") String graphQl)
            throws Exception {
        var location = resources.getResource(properties.fichiers());
        var built = resources.getResource(properties.fichiers() + "index.html");
        var page = built.exists() ? built : new ClassPathResource("portail-absent.html");
        var ofTheProgram = new java.util.ArrayList<>(OF_THE_PROGRAM);
        ofTheProgram.add(graphQl);
        var filter =
                new PortalFilter(
                        ofTheProgram, new PortalPage(page), new PortalFiles(location), refusals);
        return http -> http.addFilterAfter(filter, HeaderWriterFilter.class);
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> dress(PortalProperties properties) {
        var theme = file("theme", properties.theme());
        var logo = file("logo", properties.logo());
        var nothing = new ByteArrayResource(new byte[0]);
        var routes = route();
        routes.GET("/portal/theme.css", _ -> answer(theme == null ? nothing : theme, CSS));
        if (logo != null) {
            var type = MediaTypeFactory.getMediaType(logo).orElse(MediaType.IMAGE_PNG);
            routes.GET("/portal/logo", _ -> answer(logo, type));
        }
        return routes.build();
    }

    /** One that is not there is noticed now, not by whoever sees the page. */
    private static @Nullable Resource file(String setting, @Nullable Path path) {
        if (path != null && !Files.isReadable(path)) {
            throw new IllegalArgumentException(
                    "raccordement.portail.%s=%s names no file that can be read"
                            .formatted(setting, path));
        }
        return path == null ? null : new FileSystemResource(path);
    }

    private static ServerResponse answer(Resource file, MediaType type) throws IOException {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(file);
    }
}
