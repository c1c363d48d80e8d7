package cn.qinqing.identity;

import cn.qinqing.identity.domain.AccountPrincipal;
import cn.qinqing.identity.domain.ActorOfDay;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is signed in at this moment (当前操作人). Views ask once per action and hand the actor on; a job in the background takes
 * the actor with it.
 */
@Component
public class CurrentActor {

    private final ActorOfDay actors;
    private final Clock clock;
    /** A post that begins or ends today is seen within the minute. */
    private final Cache<Sitting, Actor.Person> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    CurrentActor(ActorOfDay actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The actor of the present request or user interface.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return Optional.empty();
        }
        var sitting = new Sitting(System.identityHashCode(principal), principal, OfficeTime.today(clock));
        return Optional.of(recent.get(sitting, one -> actors.actor(one.principal(), one.day())));
    }

    /** One sign-in on one day; the identity tells a new sign-in from the one before. */
    private record Sitting(int identity, AccountPrincipal principal, LocalDate day) {}
}
