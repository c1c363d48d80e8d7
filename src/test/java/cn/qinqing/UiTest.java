package cn.qinqing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import java.security.Principal;
import java.util.Locale;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Views without a browser: the real context, the real access control, a fake servlet container. */
public abstract class UiTest extends DatabaseTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("cn.qinqing");

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void openBrowser() {
        MockVaadin.INSTANCE.setMockRequestFactory(session -> new FakeRequest(session) {
            @Override
            public Principal getUserPrincipal() {
                return SecurityContextHolder.getContext().getAuthentication();
            }

            @Override
            public boolean isUserInRole(String role) {
                Authentication who = SecurityContextHolder.getContext().getAuthentication();
                return who != null
                        && who.getAuthorities().stream().anyMatch(one -> ("ROLE_" + role).equals(one.getAuthority()));
            }
        });
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Function0<UI> ui = UI::new;
        MockVaadin.setup(ui, new MockSpringServlet(ROUTES, context, ui));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
