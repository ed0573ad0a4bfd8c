import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildBooking,
  buildScene,
  expectData,
  readBooking,
  type Scene,
  signContract,
} from '../../../testing/bookings.ts';
import { buildMember } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
let id: string;
let contractId: string;

beforeAll(async () => {
  scene = await buildScene(app);
  const patch = async (who: Scene['artist'], body: object): Promise<void> => {
    expectData(await app.patch('/profile', body, who), 200);
  };
  await patch(scene.artist, {
    specialRequests: 'Two CDJs and a booth monitor.',
    soundcloudUrl: 'https://soundcloud.com/anil',
    instagramHandle: '@anil.live',
  });
  await patch(scene.buyer, { contactPerson: 'Devika Rao', contactPhone: '+91 98200 11111' });
  await patch(scene.venue, {
    address: '12 Wharf Lane',
    pincode: '400001',
    lightingSystem: 'Eight moving heads.',
    djEquipment: 'Two CDJ-3000, one DJM-A9.',
    stageSpecs: '6 by 4 metres, 60 cm high.',
  });
  const booking = await buildBooking(app, scene);
  id = booking.id;
  contractId = String(booking.contractId);
});

describe('people and place of a booking', () => {
  it('are told to both sides from the start: house, equipment, needs and links', async () => {
    for (const viewer of [scene.artist, scene.buyer]) {
      const { place, artistNeeds } = await readBooking(app, id, viewer);
      expect(place).toMatchObject({
        address: '12 Wharf Lane',
        pincode: '400001',
        lightingSystem: 'Eight moving heads.',
        djEquipment: 'Two CDJ-3000, one DJM-A9.',
        stageSpecs: '6 by 4 metres, 60 cm high.',
      });
      expect(artistNeeds).toEqual({
        technicalNeeds: 'Two CDJs and a booth monitor.',
        links: [
          { label: 'SoundCloud', url: 'https://soundcloud.com/anil' },
          { label: 'Instagram', url: 'https://www.instagram.com/anil.live/' },
        ],
      });
    }
  });

  it('give the contacts to both sides once both have signed, and to nobody before', async () => {
    const [admin, curator] = [await buildMember(app, 'admin'), await buildMember(app, 'curator')];
    const contactsOf = async (viewer: Scene['artist']) => (await readBooking(app, id, viewer)).contacts;
    for (const viewer of [scene.artist, scene.buyer, admin]) expect(await contactsOf(viewer)).toBeNull();
    await signContract(app, contractId, scene.artist);
    for (const viewer of [scene.artist, scene.buyer, admin]) expect(await contactsOf(viewer)).toBeNull();
    await signContract(app, contractId, scene.buyer);
    const contacts = [
      { side: 'artist', name: 'Anil Kumar', phone: null, email: scene.artist.email },
      { side: 'buyer', name: 'Devika Rao', phone: '+919820011111', email: scene.buyer.email },
    ];
    for (const viewer of [scene.artist, scene.buyer, admin])
      expect(await contactsOf(viewer)).toEqual(contacts);
    expect(await contactsOf(curator)).toBeNull();
    // Neither the house of somebody else's booking nor a stranger, however they ask.
    for (const stranger of [scene.venue, (await buildScene(app)).buyer]) {
      const answer = await app.get(`/bookings/${id}`, stranger);
      expect(JSON.stringify(answer.body)).not.toContain('9820011111');
    }
  });

  it('tell the fee less commission to the artist, and not to the buyer', async () => {
    const { netFee, agreedFee, commissionAmount } = await readBooking(app, id, scene.artist);
    expect(netFee).toBe(agreedFee - Number(commissionAmount));
    expect(netFee).toBeLessThan(agreedFee);
    expect((await readBooking(app, id, scene.buyer)).netFee).toBeNull();
  });
});
