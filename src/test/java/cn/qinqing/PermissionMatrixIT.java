package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.qinqing.PermissionMatrix.Rule;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestWrapper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every role × every view, address and command, generated from what is there: a new one without a line in {@code
 * permission-matrix.txt} fails the build with the line to add, and a line for something gone fails too.
 */
class PermissionMatrixIT extends UiTest {

    private static final String PACKAGE = "cn.qinqing.";
    private static final PermissionMatrix MATRIX = PermissionMatrix.read();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    NavigationAccessControl access;

    @Autowired
    WebApplicationContext web;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ServletContext servlets;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void every_view_opens_to_the_roles_of_its_line_and_to_nobody_else() {
        var rules = MATRIX.section("views");
        var views = new TreeMap<String, Class<? extends Component>>();
        StaffViews.all().forEach(view -> views.put(shortName(view), view));
        assertComplete("views", views.keySet(), rules, name -> annotated(views.get(name)));
        var wrong = new ArrayList<String>();
        views.forEach((name, view) -> {
            var rule = rules.get(name);
            if (opens(view, null) != rule.everybody()) {
                wrong.add(name + " for somebody not signed in");
            }
            for (var role : Role.values()) {
                if (opens(view, role) != rule.allows(role)) {
                    wrong.add(name + " for " + role);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_address_answers_whom_its_line_names() throws Exception {
        var rules = MATRIX.section("addresses");
        var found = new TreeMap<String, RequestMappingInfo>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith(PACKAGE)) {
                var verbs = info.getMethodsCondition().getMethods();
                for (String path : info.getPatternValues()) {
                    found.put((verbs.isEmpty() ? "ANY" : verbs.iterator().next()) + " " + path, info);
                }
            }
        });
        assertComplete("addresses", found.keySet(), rules, name -> "everybody");
        MockMvc mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        for (String address : found.keySet()) {
            var rule = rules.get(address);
            var words = address.split(" ");
            var method = HttpMethod.valueOf(words[0].equals("ANY") ? "GET" : words[0]);
            String path = words[1].replace("/**", "/x").replaceAll("\\{[^}]*}", "x");
            if (!rule.everybody()) {
                assertClosed(mvc, address, method, path, rule);
                continue;
            }
            var answer = mvc.perform(request(method, path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(address).isNotIn(302, 401, 403);
            assertThat(answer.getCookies()).as(address).isEmpty();
            for (var role : Role.values()) {
                var signedIn = mvc.perform(request(method, path).with(authentication(signedIn(role))))
                        .andReturn()
                        .getResponse();
                assertThat(signedIn.getStatus()).as(address + " " + role).isEqualTo(answer.getStatus());
            }
        }
    }

    /** Asked as the visit app asks from our own page, so that nothing but the rights decides. */
    private static void assertClosed(MockMvc mvc, String address, HttpMethod method, String path, Rule rule)
            throws Exception {
        assertThat(mvc.perform(fromOurPage(request(method, path)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as(address)
                .isEqualTo(401);
        for (var role : Role.values()) {
            var session = new MockHttpSession();
            var told = mvc.perform(request(HttpMethod.GET, "/api/field/session")
                            .session(session)
                            .with(authentication(signedIn(role))))
                    .andReturn()
                    .getResponse();
            var token = JSON.readTree(told.getContentAsString(StandardCharsets.UTF_8));
            var answer = mvc.perform(fromOurPage(request(method, path))
                            .header(
                                    token.get("header").asString(),
                                    token.get("token").asString())
                            .session(session)
                            .with(authentication(signedIn(role))))
                    .andReturn()
                    .getResponse();
            // an empty record names no account: 403 with a sentence, which says that the rights were enough
            assertThat(answer.getStatus() != 403 || !answer.getContentAsString().isEmpty())
                    .as(address + " " + role)
                    .isEqualTo(rule.allows(role));
            assertThat(answer.getStatus()).as(address + " " + role).isNotIn(302, 401, 500);
        }
    }

    private static MockHttpServletRequestBuilder fromOurPage(MockHttpServletRequestBuilder request) {
        return request.content("{}").header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/json");
    }

    @Test
    void no_servlet_answers_that_this_matrix_does_not_know() {
        assertThat(servlets.getServletRegistrations().keySet())
                .containsExactlyInAnyOrder("dispatcherServlet", "springServlet");
    }

    @Test
    void every_command_and_query_refuses_an_actor_without_its_right_before_anything_else() {
        var rules = MATRIX.section("commands");
        var commands = commands();
        assertComplete("commands", commands.keySet(), rules, name -> observed(commands.get(name)));
        var wrong = new ArrayList<String>();
        commands.forEach((name, command) -> rules.get(name).together().forEach(any -> {
            var others = EnumSet.allOf(Right.class);
            others.removeAll(any);
            var answer = answer(command, others);
            if (!(answer instanceof RightMissing missing)
                    || !any.contains(
                            Right.valueOf(missing.arguments().getFirst().toString()))) {
                wrong.add(name + " without " + any + " answered " + answer);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** Asks the access control as the servlet container would ask it for this sign-in. */
    private boolean opens(Class<? extends Component> view, @Nullable Role role) {
        SecurityContextHolder.clearContext();
        var principal = role == null ? null : signedIn(role);
        if (principal != null) {
            SecurityContextHolder.getContext().setAuthentication(principal);
        }
        var context = new NavigationContext(
                UI.getCurrent().getInternals().getRouter(),
                view,
                new Location(view.getAnnotation(Route.class).value()),
                RouteParameters.empty(),
                principal,
                new SecurityContextHolderAwareRequestWrapper(new MockHttpServletRequest(), "ROLE_")::isUserInRole,
                false);
        return access.checkAccess(context, true).decision() == AccessCheckDecision.ALLOW;
    }

    private static Authentication signedIn(Role role) {
        Actors.signIn(role);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.clearContext();
        return authentication;
    }

    private static String annotated(Class<?> view) {
        var roles = view.getAnnotation(RolesAllowed.class);
        return roles != null
                ? String.join("|", roles.value())
                : view.isAnnotationPresent(PermitAll.class) ? "signed-in" : "everybody";
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring(PACKAGE.length());
    }

    private static void assertComplete(
            String section,
            Set<String> there,
            Map<String, Rule> rules,
            java.util.function.Function<String, String> proposal) {
        var missing = new TreeSet<>(there);
        missing.removeAll(rules.keySet());
        assertThat(missing)
                .as(() -> "add to [" + section + "] of permission-matrix.txt:\n"
                        + missing.stream()
                                .map(name -> name + "  " + proposal.apply(name))
                                .collect(Collectors.joining("\n")))
                .isEmpty();
        var gone = new TreeSet<>(rules.keySet());
        gone.removeAll(there);
        assertThat(gone).as("no longer there: take out of [" + section + "]").isEmpty();
    }

    /** What the command throws; in a transaction that is given up, as many expect one of their caller. */
    private @Nullable Throwable answer(Command command, Set<Right> rights) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return command.call(rights);
        });
    }

    /** What the command says to somebody without any right. */
    private String observed(Command command) {
        return answer(command, EnumSet.noneOf(Right.class)) instanceof RightMissing missing
                ? missing.arguments().getFirst().toString()
                : "signed-in  # refused nothing: why?";
    }

    /** Public methods of the public ring that take an actor. */
    private Map<String, Command> commands() {
        var commands = new TreeMap<String, Command>();
        for (var bean : web.getBeansOfType(Object.class, false, false).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().matches("cn\\.qinqing\\.[a-z]+\\.[A-Za-z]+")
                    || !Modifier.isPublic(type.getModifiers())) {
                continue;
            }
            for (var method : methods(type)) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && Arrays.asList(method.getParameterTypes()).contains(Actor.class)) {
                    var words = Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .filter(word -> !word.equals("Actor"))
                            .collect(Collectors.joining(","));
                    commands.putIfAbsent(
                            shortName(type) + "." + method.getName() + "(" + words + ")", new Command(bean, method));
                }
            }
        }
        return commands;
    }

    /** Its own methods and those that it has from our own classes above it. */
    private static List<Method> methods(Class<?> type) {
        var methods = new ArrayList<Method>();
        for (var one = type; one != null && one.getName().startsWith(PACKAGE); one = one.getSuperclass()) {
            methods.addAll(Arrays.asList(one.getDeclaredMethods()));
        }
        return methods;
    }

    private record Command(Object bean, Method method) {

        /** What the call threw; null when it went through. Arguments are empty: the right comes first. */
        @Nullable
        Throwable call(Set<Right> rights) {
            var actor = Actors.may(rights.toArray(Right[]::new));
            var arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> type == Actor.class ? actor : empty(type))
                    .toArray();
            try {
                method.invoke(bean, arguments);
                return null;
            } catch (InvocationTargetException thrown) {
                return thrown.getCause();
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static @Nullable Object empty(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            if (type == int.class) {
                return 0;
            }
            if (type == long.class) {
                return 0L;
            }
            if (type == String.class) {
                return "";
            }
            if (type == Map.class) {
                return Map.of();
            }
            return type == Set.class ? Set.of() : type == List.class ? List.of() : null;
        }
    }
}
