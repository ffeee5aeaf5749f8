package vn.giaouoc.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaouoc.security.PagePaths;

/** Every address of a page. One that is missing here is refused, whatever handler it has. */
@Configuration(proxyBeanMethods = false)
class Doorways {

    @Bean
    PagePaths pagePaths() {
        return new PagePaths(
                List.of("/language", "/theme", "/problem", "/verify", "/verify/*"),
                List.of(
                        "/",
                        "/tasks",
                        "/tasks/**",
                        "/groups",
                        "/groups/**",
                        "/documents",
                        "/documents/**",
                        "/processes",
                        "/processes/**",
                        "/tracking",
                        "/tracking/**",
                        "/organization",
                        "/organization/**",
                        "/units",
                        "/units/**",
                        "/people",
                        "/people/**",
                        "/signing-authority",
                        "/accounts",
                        "/accounts/**",
                        "/calendar",
                        "/calendar/**",
                        "/notices",
                        "/notices/**",
                        "/cases/**",
                        "/start",
                        "/start/**",
                        "/admin/**",
                        "/search",
                        "/me",
                        "/me/**",
                        "/demo/**"));
    }
}
