package vn.giaouoc.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import vn.giaouoc.shared.Problem;

/** Two doors: clients with tokens under {@code /api/**}, browsers with sessions elsewhere. What is on no list is refused. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
@EnableJdbcHttpSession(tableName = "security_session", maxInactiveIntervalInSeconds = 1800)
class SecurityConfiguration {

    private static final String[] DESCRIPTION = {
        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/api-docs", "/swagger-ui/**"
    };

    @Bean
    WallClock wallClock() {
        return new WallClock(Clock.systemUTC());
    }

    @Bean
    CookieSerializer sessionCookie(SecuritySettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (settings.secureCookies()) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /** The sweeper of old sessions starts with the session repository, which must not be before its table. */
    @Bean
    static BeanFactoryPostProcessor sessionsAfterMigration() {
        return beans -> beans.getBeanDefinition("sessionRepository").setDependsOn("flywayInitializer");
    }

    @Bean
    @Order(1)
    SecurityFilterChain clientsDoor(HttpSecurity http, Tokens tokens, ProblemWriter problems) throws Exception {
        common(http.securityMatcher("/api/**"));
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/tokens",
                                "/api/v1/password-changes",
                                "/api/v1/verifications",
                                "/api/v1/verifications/*")
                        .permitAll()
                        .requestMatchers("/api/v1/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(request, response, 401, "security.not-signed-in");
                        })
                        .accessDeniedHandler((request, response, refused) ->
                                problems.write(request, response, 404, "security.no-such-address")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain descriptionDoor(HttpSecurity http, Tokens tokens, ProblemWriter problems) throws Exception {
        common(http.securityMatcher(DESCRIPTION));
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                // the reader of the description writes style attributes
                .addFilterAfter(
                        (request, response, chain) -> {
                            ResponseHeaders.allowIsland((HttpServletResponse) response);
                            chain.doFilter(request, response);
                        },
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    problems.write(request, response, 401, "security.not-signed-in");
                }));
        return http.build();
    }

    /** Served on the management port only, which listens on loopback; on the port of the pages nothing answers here. */
    @Bean
    @Order(3)
    SecurityFilterChain operatorsDoor(HttpSecurity http) throws Exception {
        common(http.securityMatcher("/actuator/**"));
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain browsersDoor(
            HttpSecurity http,
            PagePaths pages,
            SecuritySettings settings,
            WallClock clock,
            AuthenticationManager signIn)
            throws Exception {
        common(http);
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(settings))
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .authenticationManager(signIn)
                .formLogin(form -> form.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .successHandler(SignInPages::succeeded)
                        .failureHandler(SignInPages::failed))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?signed-out"))
                .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
                .addFilterBefore(new SessionLimitsFilter(settings, clock), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/login", "/favicon.ico", "/ui/**")
                                .permitAll()
                                .requestMatchers(pages.open().toArray(String[]::new))
                                .permitAll()
                                .requestMatchers("/password", "/logout")
                                .authenticated()
                                .requestMatchers(pages.signedIn().toArray(String[]::new))
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInPages(pages)::begin)
                        .accessDeniedHandler(SignInPages::denied));
        return http.build();
    }

    /** Headers are {@link ResponseHeaders}' matter; remembering the page asked for is the sign-in page's. */
    private static void common(HttpSecurity http) {
        http.headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }

    /** In a cookie, so that a look at the sign-in page writes no session; the page itself carries the masked value. */
    private static CookieCsrfTokenRepository csrfCookie(SecuritySettings settings) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/").secure(settings.secureCookies()));
        return repository;
    }

    @Bean
    AuthenticationManager authenticationManager(SignIn signIn) {
        return attempt -> {
            var details = attempt.getDetails();
            var address = details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
            try {
                var password = String.valueOf(attempt.getCredentials());
                var signedIn = signIn.signIn(attempt.getName(), password, address);
                return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
            } catch (Problem refused) {
                throw new SignInPages.Refused(refused);
            }
        };
    }
}
