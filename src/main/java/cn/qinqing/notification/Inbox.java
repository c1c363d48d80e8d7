package cn.qinqing.notification;

import cn.qinqing.notification.domain.NoticeKinds;
import cn.qinqing.notification.domain.NoticeStore;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own notices (我的消息). Nobody reads those of another; a deputy has copies of one's own. */
@Service
@Transactional
public class Inbox {

    private final NoticeStore store;
    private final NoticeKinds kinds;
    private final Clock clock;

    Inbox(NoticeStore store, NoticeKinds kinds, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Every kind of every feature, in the order of their names. */
    public List<NoticeKind> kinds() {
        return kinds.all();
    }

    /** One page, unread ones first, then the latest. */
    @Transactional(readOnly = true)
    public List<NoticeRow> page(Actor actor, NoticeFilter filter, long offset, int limit) {
        return store.page(self(actor), filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, NoticeFilter filter) {
        return store.count(self(actor), filter);
    }

    /** Ids of the rows of a page, in its order. */
    @Transactional(readOnly = true)
    public List<UUID> ids(Actor actor, NoticeFilter filter, int limit) {
        return store.page(self(actor), filter, 0, limit).stream()
                .map(row -> row.id().value())
                .toList();
    }

    /** How many are open and not read. */
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return store.count(self(actor), new NoticeFilter(NoticeFilter.Show.UNREAD, null));
    }

    /** Marks as read (标为已读); others' and those read before stay as they are. */
    public void read(Actor actor, List<UUID> ids) {
        store.read(self(actor), ids, clock.instant());
    }

    /** Marks all open ones as read. */
    public void readAll(Actor actor) {
        store.readAll(self(actor), clock.instant());
    }

    /** Puts open ones aside (标为已处理). The matter itself is not changed: as long as it stands it may be told again. */
    public void finish(Actor actor, List<UUID> ids) {
        store.finish(self(actor), ids, clock.instant());
    }

    /** Takes {@link #finish} back. */
    public void reopen(Actor actor, List<UUID> ids) {
        store.reopen(self(actor), ids);
    }

    /** Nobody for links and jobs. */
    private static List<UUID> self(Actor actor) {
        return Stream.concat(
                        actor.personId().map(PersonId::value).stream(),
                        actor.accountId().map(AccountId::value).stream())
                .toList();
    }
}
